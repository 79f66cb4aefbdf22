-- Heads of the care department, the chair, the culture clerk, and firms that redeem benefits.
ALTER TABLE staff_accounts DROP CONSTRAINT staff_accounts_roles_separated;

ALTER TABLE staff_accounts ADD CONSTRAINT staff_accounts_roles_separated CHECK (
  roles <@ ARRAY['rights-clerk', 'rights-head', 'care-clerk', 'care-head', 'culture-clerk', 'talent-clerk', 'leader', 'chair']
  OR roles <@ ARRAY['township-clerk', 'employer-contact', 'liaison', 'provider']
  OR roles IN (ARRAY['system-admin'], ARRAY['security-admin'], ARRAY['audit-admin'])
);

ALTER TABLE staff_accounts DROP CONSTRAINT staff_accounts_scoped_have_organisation;

ALTER TABLE staff_accounts ADD CONSTRAINT staff_accounts_scoped_have_organisation CHECK (
  organisation_id IS NOT NULL OR NOT roles && ARRAY['township-clerk', 'employer-contact', 'liaison', 'provider']
);
